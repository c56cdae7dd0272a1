"""The annex that a weekly report becomes: a workbook, a sheet for each part and each unit."""
