"""Write the example ledgers: a made-up year of a county, the same at every run."""

from pathlib import Path
from random import Random

from county.names import TANTOU, VILLAGE
from county.record import write_range
from county.texts import write_csv, write_yaml
from county.workbook import write_workbook
from county.year import make_year

HERE = Path(__file__).parent
SEED = 2020  # with it, the record that the documentation tells of is TT-2020-014


def main(folder: Path = HERE) -> None:
    """Write all files into `folder`; the small ledgers hold the same records as the workbook."""
    records = make_year(Random(SEED))
    village = [record for record in records if record.unit == VILLAGE]
    for record in [each for each in village if each.withdrawn_on][:3]:
        write_range(record)
    write_workbook(folder / "栾川县2020年政务公开台账.xlsx", records)
    write_csv(folder / "潭头镇2020年台账.csv", [each for each in records if each.unit == TANTOU])
    write_yaml(folder / "拨云岭村2020年台账.yaml", village)


if __name__ == "__main__":
    main()
