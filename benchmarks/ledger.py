"""A large synthetic ledger: a province's year, with about the faults that a real one has."""

from datetime import date
from pathlib import Path
from random import Random

import polars as pl
import xlsxwriter

UNITS = 800
_ITEMS = [
    "工作文件",
    "报告",
    "贫困人口识别",
    "贫困人口退出",
    "基础设施建设",
    "扶贫项目",
    "扶贫资金",
]
_ITEMS += ["项目库建设", "信访领域", "监督举报"]
_CHANNELS = ["政府网站、社区/企事业单位/村公示栏（电子屏）、政务服务中心", "政府网站", "村公示栏"]
_DAYS = 366


def make(rows: int, seed: int = 7) -> pl.DataFrame:
    """Make a ledger of `rows` records of 2020, all columns text, headings as offices write them."""
    random = Random(seed)  # noqa: S311  data, not secrets
    first = date(2020, 1, 1)

    def pick(count: int) -> pl.Series:
        return pl.Series([random.randrange(count) for _ in range(rows)], dtype=pl.Int32)

    unit, formed, wait, up = pick(UNITS), pick(_DAYS), pick(1000), pick(1000)
    # One in twenty is late, one in fifty was never published.
    took = pl.when(pl.col("wait") < 930).then(pl.col("wait") % 24).otherwise(pl.col("wait") % 70)
    published = pl.col("formed") + took
    return (
        pl.DataFrame({"n": range(rows), "unit": unit, "formed": formed, "wait": wait, "up": up})
        .with_columns(item=pick(len(_ITEMS)), channel=pick(40))
        .select(
            pl.format("R-2020-{}", "n").alias("信息编号"),
            _words("item", _ITEMS).alias("公开事项"),
            pl.format("示例信息第{}号", "n").alias("信息名称"),
            pl.format("示例单位{}", "unit").alias("公开主体"),
            pl.when(pl.col("unit") < 20)
            .then(pl.lit("县级"))
            .otherwise(pl.lit("乡级"))
            .alias("公开层级"),
            _words(pl.min_horizontal("channel", 2), _CHANNELS[::-1]).alias("公开渠道和载体"),
            _day(first, pl.col("formed")).alias("形成日期"),
            _day(first, pl.col("formed") + 1).alias("保密审查日期"),
            pl.when(pl.col("wait") % 50 > 0).then(_day(first, published + 1)).alias("公开日期"),
            pl.when(pl.col("wait") % 10 == 1).then(_day(first, published + 9)).alias("变更日期"),
            pl.when(pl.col("wait") % 10 == 1)
            .then(_day(first, published + 20))
            .alias("变更公开日期"),
            pl.when((pl.col("unit") >= 20) & (pl.col("wait") % 50 > 0))
            .then(_day(first, published + 8 + pl.col("up") % 40))
            .alias("撤下日期"),
            pl.lit(None, pl.String).alias("撤下原因"),
        )
    )


def write(folder: Path, rows: int) -> tuple[Path, Path]:
    """Write the ledger as csv and as parquet; return the two files."""
    folder.mkdir(parents=True, exist_ok=True)
    csv, parquet = folder / f"{rows}.csv", folder / f"{rows}.parquet"
    frame = make(rows)
    frame.write_csv(csv)
    frame.write_parquet(parquet)
    return csv, parquet


def write_workbook(folder: Path, rows: int) -> Path:
    """Write the ledger as a workbook whose texts are shared, as Excel saves it."""
    file = folder / f"{rows}.xlsx"
    frame = make(rows)
    with xlsxwriter.Workbook(file, {"strings_to_urls": False}) as book:
        sheet = book.add_worksheet("台账")
        for number, row in enumerate([frame.columns, *frame.iter_rows()]):
            sheet.write_row(number, 0, row)
    return file


def _words(number: pl.Expr | str, words: list[str]) -> pl.Expr:
    index = pl.col(number) if isinstance(number, str) else number
    return index.replace_strict(range(len(words)), words, return_dtype=pl.String)


def _day(first: date, offset: pl.Expr) -> pl.Expr:
    days = pl.lit(first) + pl.duration(days=offset)
    return days.dt.to_string("%Y-%m-%d")
