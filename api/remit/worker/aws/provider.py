"""AWS, through boto3: the types that blueprints may be made of, under CloudFormation's names."""

from collections.abc import Iterable

from remit.worker.aws.bucket import Bucket
from remit.worker.aws.bucket_policy import BucketPolicy
from remit.worker.aws.db_instance import DBInstance
from remit.worker.aws.errors import translated
from remit.worker.aws.function import LambdaFunction
from remit.worker.aws.kind import Kind
from remit.worker.aws.log_group import LogGroup
from remit.worker.aws.place import Clients, Place, Target
from remit.worker.aws.queue import Queue
from remit.worker.aws.reconcile import Reconciler
from remit.worker.aws.role import Role
from remit.worker.aws.table import Table
from remit.worker.provider import FoundObject, Outcome, Scan, Work

KINDS: dict[str, Kind] = {
    kind.type: kind
    for kind in (
        Bucket(), BucketPolicy(), Table(), Queue(), Role(), LogGroup(), LambdaFunction(),
        DBInstance(),
    )
}  # fmt: skip


class AwsProvider:
    """Resources in AWS accounts. One for a process; its clients are shared by all steps."""

    name = "aws"

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    def apply(self, work: Work) -> Outcome:
        """Bring everything to what is desired."""
        return self._step(work).apply()

    def observe(self, work: Work) -> Outcome:
        """Look and change nothing."""
        return self._step(work).observe()

    def delete(self, work: Work) -> Outcome:
        """Take everything down."""
        return self._step(work).delete()

    def scan(self, scan: Scan) -> Iterable[FoundObject]:
        """List everything of the supported types in the account and region."""
        target = Target.of(scan.targets)
        self._clients.require_account(target)
        place = Place(self._clients, target, scan.lease)
        for kind in KINDS.values():
            with translated():
                for found in kind.scan(place):
                    scan.lease.require()
                    yield found

    def close(self) -> None:
        """Close every connection."""
        self._clients.close()

    def _step(self, work: Work) -> Reconciler:
        target = Target.of(work.targets)
        self._clients.require_account(target)
        return Reconciler(Place(self._clients, target, work.lease), work, KINDS)
