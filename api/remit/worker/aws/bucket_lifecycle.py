"""Lifecycle rules of buckets: CloudFormation and S3 write the same in different words."""

from collections.abc import Iterable

from remit.worker.aws.shapes import picked, renamed
from remit.worker.provider import Body, ProviderError

_SAME = ("AbortIncompleteMultipartUpload", "NoncurrentVersionExpiration")
_KNOWN = frozenset({
    "Id", "Status", "Prefix", "ExpirationInDays", "ExpiredObjectDeleteMarker",
    "NoncurrentVersionTransitions", "Transitions", *_SAME,
})  # fmt: skip
_TRANSITION = {"StorageClass": "StorageClass", "TransitionInDays": "Days"}
_NONCURRENT = {
    "StorageClass": "StorageClass",
    "TransitionInDays": "NoncurrentDays",
    "NewerNoncurrentVersions": "NewerNoncurrentVersions",
}


def rules_to_s3(rules: Iterable[Body]) -> list[Body]:
    """Rules as the call takes them."""
    return [_to_s3(rule) for rule in rules]


def rules_from_s3(rules: Iterable[Body]) -> list[Body]:
    """Rules as blueprints write them."""
    return [_from_s3(rule) for rule in rules]


def _to_s3(rule: Body) -> Body:
    if unknown := sorted(rule.keys() - _KNOWN):
        message = f"lifecycle rule {rule.get('Id')}: {', '.join(unknown)} is not supported"
        raise ProviderError("permanent", "UnsupportedProperty", message)
    given = renamed(rule, {"Id": "ID", "Status": "Status"}) | picked(rule, _SAME)
    given["Filter"] = {"Prefix": rule.get("Prefix", "")}
    expiration = renamed(
        rule, {"ExpirationInDays": "Days", "ExpiredObjectDeleteMarker": "ExpiredObjectDeleteMarker"}
    )
    if expiration:
        given["Expiration"] = expiration
    for name, words in (
        ("Transitions", _TRANSITION),
        ("NoncurrentVersionTransitions", _NONCURRENT),
    ):
        if name in rule:
            given[name] = [renamed(item, words) for item in rule[name]]
    return given


def _from_s3(rule: Body) -> Body:
    shown = renamed(rule, {"ID": "Id", "Status": "Status"}) | picked(rule, _SAME)
    prefix = rule.get("Filter", {}).get("Prefix") or rule.get("Prefix")
    if prefix:
        shown["Prefix"] = prefix
    others = {key: value for key, value in rule.get("Filter", {}).items() if key != "Prefix"}
    if others:
        # None of ours: it is shown, so that it counts as drift.
        shown["Filter"] = others
    expiration = rule.get("Expiration", {})
    shown |= renamed(expiration, {"Days": "ExpirationInDays"})
    if expiration.get("ExpiredObjectDeleteMarker"):
        shown["ExpiredObjectDeleteMarker"] = True
    for name, words in (
        ("Transitions", _TRANSITION),
        ("NoncurrentVersionTransitions", _NONCURRENT),
    ):
        if rule.get(name):
            back = {theirs: ours for ours, theirs in words.items()}
            shown[name] = [renamed(item, back) for item in rule[name]]
    return shown
