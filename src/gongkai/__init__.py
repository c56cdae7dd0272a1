"""gongkai (公开): is it disclosed what the law says, in time, long enough, everywhere."""

__version__ = "0.1.0"
