"""OpenTelemetry traces of looks: one span a look, named by its row. No words are in it."""

import importlib.util
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from bot.errors import SettingsError
from bot.store.store import Kind

Span = Callable[[Kind, str], AbstractContextManager[object]]


def spans(endpoint: str | None) -> Span:
    """What makes the span around a look. Raises SettingsError when there is an endpoint and the packages are not."""
    if endpoint is None:
        return lambda kind, row: nullcontext()
    if importlib.util.find_spec("opentelemetry") is None:
        raise SettingsError("UNDERSTUDY_OTLP_ENDPOINT needs more packages: pip install 'understudy[otel]', or leave it out")
    from opentelemetry import trace  # noqa: PLC0415
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415  # not always there
    from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
    from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415

    provider = TracerProvider(resource=Resource.create({"service.name": "understudy"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=endpoint)))
    trace.set_tracer_provider(provider)
    tracer = trace.get_tracer("understudy")

    def span(kind: Kind, row: str) -> AbstractContextManager[object]:
        found: AbstractContextManager[object] = tracer.start_as_current_span(f"{kind}-{row}", attributes={"understudy.row": row})
        return found

    return span
