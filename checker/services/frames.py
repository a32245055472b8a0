"""Documents in frames of Spark and bags of Dask -> their findings, on the cluster that already has them.

    from checker.services.frames import check_bag, check_frame

    found = check_frame(spark.read.parquet("pages"), ending=".html")
    found.selectExpr("path", "inline(findings)").groupBy("rule").count().show()

Each worker needs contralint[audit]. Options are those of `service_options`.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from checker.audit.batches import check_batches, check_rows
from checker.audit.document_rows import Job, Limits
from checker.audit.sources import COLUMNS, Layout
from checker.audit.tables import NESTED
from checker.cli.errors import as_command_errors
from checker.cli.settings import PlanBuilder, configurations
from checker.registry import rules
from checker.services.engine import service_options

DEFAULT_LIMITS = Limits()


def check_frame(
    frame: Any,
    ending: str = ".txt",
    columns: dict[str, str] | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Any,
) -> Any:
    """A frame of Spark with one row for each document of another frame; see `checker.audit.batches` for the columns.

    `ending` decides the format of texts, `columns` gives other names of columns. Raises CommandError.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    given = _given(ending, columns, limits, options)

    def mapped(batches: Any) -> Any:
        return check_batches(batches, **given)

    return frame.mapInArrow(mapped, from_arrow_schema(NESTED))


def check_bag(
    bag: Any,
    ending: str = ".txt",
    columns: dict[str, str] | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Any,
) -> Any:
    """The same for a bag of Dask whose elements are dictionaries."""
    return bag.map_partitions(partial(check_rows, **_given(ending, columns, limits, options)))


def _given(ending: str, columns: dict[str, str] | None, limits: Limits, options: dict[str, Any]) -> dict[str, Any]:
    """The arguments for the workers: the job as bytes, limits and layout."""
    with as_command_errors():
        chosen = service_options(**options)
        plan = PlanBuilder(rules(), chosen).plan(configurations(chosen).of_folder("."))
    layout = Layout(columns={**COLUMNS, **(columns or {})}, ending=ending, most_bytes=limits.size)
    return {"job": Job(plan, "none", False, limits).packed(), "limits": limits, "layout": layout}
