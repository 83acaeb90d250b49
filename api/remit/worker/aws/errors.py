"""How an error of AWS is to be taken, with AWS's own words kept."""

from collections.abc import Generator
from contextlib import contextmanager

from botocore import exceptions
from botocore.parsers import ResponseParserError

from remit.worker.provider import ErrorClass, ProviderError

THROTTLED = frozenset({
    "BandwidthLimitExceeded", "EC2ThrottledException", "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled",
    "RequestThrottledException", "SlowDown", "ThrottledException", "Throttling",
    "ThrottlingException", "TooManyRequestsException",
})  # fmt: skip
BUSY = frozenset({
    "ConcurrentModification", "ConcurrentModificationException",
    "ContinuousBackupsUnavailableException", "InvalidDBInstanceState",
    "InvalidDBInstanceStateFault", "OperationAborted", "OperationAbortedException",
    "ResourceConflictException", "ResourceInUseException",
})  # fmt: skip
"""Something else is being done to the object: it will be over."""
EXPIRED = frozenset({"ExpiredToken", "ExpiredTokenException", "RequestExpired"})
TRANSIENT = frozenset({
    "IDPCommunicationError", "InternalError", "InternalFailure", "InternalServerError",
    "RequestTimeout", "RequestTimeoutException", "ServiceException", "ServiceUnavailable",
})  # fmt: skip
RECENTLY_DELETED = frozenset({
    "AWS.SimpleQueueService.QueueDeletedRecently", "QueueDeletedRecently",
})  # fmt: skip
QUEUE_NAME_SECONDS = 60
LONGEST_MESSAGE = 2000
SERVER_ERROR = 500
TOO_MANY = 429


@contextmanager
def translated() -> Generator[None]:
    """Turn what botocore raises into `ProviderError`."""
    try:
        yield
    except exceptions.ClientError as error:
        raise refused(error) from error
    except (exceptions.BotoCoreError, ResponseParserError) as error:
        raise unanswered(error) from error


def code_of(error: exceptions.ClientError) -> str:
    """Code of an answer; that of a HEAD is its status."""
    return str(error.response.get("Error", {}).get("Code", ""))


def refused(error: exceptions.ClientError) -> ProviderError:
    """Classify an answer that is an error."""
    details = error.response.get("Error", {})
    metadata = error.response.get("ResponseMetadata", {})
    code = str(details.get("Code") or metadata.get("HTTPStatusCode") or "Unknown")
    words = str(details.get("Message") or "no message")
    kind = _class(code, int(metadata.get("HTTPStatusCode") or 0), words, error.operation_name)
    after = QUEUE_NAME_SECONDS if code in RECENTLY_DELETED else None
    given = metadata.get("HTTPHeaders", {}).get("retry-after", "")
    return ProviderError(
        kind,
        code,
        f"{error.operation_name}: {words}"[:LONGEST_MESSAGE],
        retry_after_seconds=float(given) if given.isdecimal() else after,
    )


def unanswered(error: Exception) -> ProviderError:
    """Classify a call that was not made, or whose answer never came or makes no sense."""
    code = type(error).__name__
    words = f"{error}"[:LONGEST_MESSAGE]
    if isinstance(
        error,
        exceptions.NoCredentialsError
        | exceptions.PartialCredentialsError
        | exceptions.CredentialRetrievalError
        | exceptions.ProfileNotFound,
    ):
        help_ = "give the worker credentials (environment, profile or instance role)"
        return ProviderError("permanent", code, f"{words}; {help_}")
    if isinstance(
        error, exceptions.HTTPClientError | exceptions.ConnectionError | ResponseParserError
    ):
        return ProviderError("transient", code, words)
    return ProviderError("permanent", code, words)


def _class(code: str, status: int, words: str, operation: str) -> ErrorClass:
    if code in THROTTLED or status == TOO_MANY:
        return "throttled"
    if code == "LimitExceededException" and operation.endswith("Table"):
        # DynamoDB's word for too many tables being changed at once.
        return "throttled"
    if code in BUSY | EXPIRED | TRANSIENT | RECENTLY_DELETED or status >= SERVER_ERROR:
        return "transient"
    if code == "InvalidParameterValueException" and "assumed" in words:
        # A role that was made a moment ago is not known everywhere yet.
        return "transient"
    if code == "MalformedPolicyDocument" and "Invalid principal" in words:
        return "transient"
    return "permanent"
