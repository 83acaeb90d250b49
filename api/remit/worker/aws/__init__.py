"""The provider `aws`. Needs boto3, which the extra `worker` brings."""

from remit.settings import Settings
from remit.worker.aws.place import Clients
from remit.worker.aws.provider import AwsProvider


def create(settings: Settings) -> AwsProvider:
    """Make the provider; connections are opened when a step needs them."""
    return AwsProvider(
        Clients(
            connections=settings.worker_concurrency,
            read_seconds=settings.worker_call_seconds,
        )
    )
