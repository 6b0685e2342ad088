"""Logs: one line of JSON for each thing worth knowing, on standard error. Never a message's words, never a secret."""

import json
import logging
import sys
from datetime import UTC, datetime


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        said = {"at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
                "level": record.levelname.lower(), "logger": record.name, "said": record.getMessage()}
        if record.exc_info and record.exc_info[0] is not None:
            # An exception's own text may hold what somebody wrote, so only its kind and place are told.
            trace = record.exc_info[2]
            while trace is not None and trace.tb_next is not None:
                trace = trace.tb_next
            where = f" at {trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else ""
            said["error"] = f"{record.exc_info[0].__name__}{where}"
        return json.dumps(said, ensure_ascii=False)


def start(level: int = logging.INFO) -> None:
    """Sets up logging for a process."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("webexteamssdk", "urllib3", "httpx", "httpcore", "dbos", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
