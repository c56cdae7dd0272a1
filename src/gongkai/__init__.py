"""gongkai (公开): is it disclosed what the law says, in time, long enough, everywhere."""

from importlib.metadata import version

__version__ = version("gongkai")
