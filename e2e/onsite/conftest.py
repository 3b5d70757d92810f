"""The crew of the gala by staff number."""

from e2e.conftest import Phone

__all__ = ["BUILD", "LEAD", "PATROL", "Phone"]

PATROL, BUILD, LEAD = "QC021", "QC019", "QC015"  # 马晓东, 秦大勇, the event's lead
