"""Lambda functions."""

import base64
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from typing import ClassVar

from botocore.exceptions import ClientError

from remit.worker.aws.errors import code_of
from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Place
from remit.worker.aws.shapes import picked
from remit.worker.provider import Body, DesiredObject, FoundObject, Json, ProviderError

ABSENT = "ResourceNotFoundException"
CODE_TAG = "remit:code"
"""Which code from S3 a function has: what S3 held then can no longer be compared."""
_CONFIGURATION = (
    "DeadLetterConfig", "Description", "EphemeralStorage", "Environment", "Handler", "KmsKeyArn",
    "LoggingConfig", "MemorySize", "Role", "Runtime", "Timeout", "TracingConfig", "VpcConfig",
)  # fmt: skip
_FILES = {"python": "index.py", "nodejs": "index.js"}


class LambdaFunction(Kind):
    """AWS::Lambda::Function."""

    type: ClassVar = "AWS::Lambda::Function"
    properties: ClassVar = frozenset({
        "FunctionName", "Architectures", "Code", "PackageType", "ReservedConcurrentExecutions",
        "Tags", *_CONFIGURATION,
    })  # fmt: skip
    immutable: ClassVar = frozenset({"FunctionName", "PackageType"})

    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look at the function; of its environment only what is desired is shown."""
        functions = place.look("lambda")
        try:
            given = functions.get_function(FunctionName=desired.name)
        except ClientError as error:
            if code_of(error) == ABSENT:
                return None
            raise
        configuration, tags = given["Configuration"], given.get("Tags", {})
        body = picked(configuration, ("FunctionName", "Architectures", "PackageType",
                                      *_CONFIGURATION))  # fmt: skip
        body["Environment"] = _environment(desired.body, configuration)
        if "VpcConfig" in body:
            body["VpcConfig"] = picked(body["VpcConfig"], ("SecurityGroupIds", "SubnetIds"))
        body["Code"] = _shown_code(desired.body, given, tags)
        reserved = given.get("Concurrency", {}).get("ReservedConcurrentExecutions")
        if reserved is not None:
            body["ReservedConcurrentExecutions"] = reserved
        state = configuration.get("State", "Active")
        last = configuration.get("LastUpdateStatus", "Successful")
        return Found(
            body,
            tags,
            configuration["FunctionArn"],
            ready=state in {"Active", "Inactive"} and last == "Successful",
            status=f"{state}, {last}",
            broken=_reason(configuration, state, last),
            more={"variables": configuration.get("Environment", {}).get("Variables", {})},
        )

    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Create it; reserved concurrency has a call of its own."""
        body = desired.body
        place.change("lambda").create_function(
            FunctionName=desired.name,
            Code=_code(body),
            Tags=dict(tags) | _code_tag(body),
            **picked(body, ("Architectures", "PackageType", *_CONFIGURATION)),
        )

    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Change what differs. Lambda takes code and configuration one after the other."""
        body, name = desired.body, desired.name
        if "ReservedConcurrentExecutions" in changed:
            place.change("lambda").put_function_concurrency(
                FunctionName=name,
                ReservedConcurrentExecutions=int(body["ReservedConcurrentExecutions"]),
            )
        if settings := picked(body, sorted(changed & set(_CONFIGURATION))):
            if "Environment" in settings:
                # Variables that others have set stay.
                wanted = settings["Environment"].get("Variables", {})
                settings["Environment"] = {"Variables": {**found.more["variables"], **wanted}}
            place.change("lambda").update_function_configuration(FunctionName=name, **settings)
        if changed & {"Code", "Architectures"}:
            place.change("lambda").update_function_code(
                FunctionName=name, **_code(body), **picked(body, ("Architectures",))
            )
            if mark := _code_tag(body):
                self.tag(place, found, mark)

    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Set these tags."""
        place.change("lambda").tag_resource(Resource=found.reference, Tags=dict(tags))

    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Delete it with its versions."""
        del found, snapshot
        place.change("lambda").delete_function(FunctionName=desired.name)

    def scan(self, place: Place) -> Iterable[FoundObject]:
        """List the functions of the region."""
        functions = place.look("lambda")
        for page in functions.get_paginator("list_functions").paginate():
            for function in page["Functions"]:
                arn = function["FunctionArn"]
                try:
                    tags = functions.list_tags(Resource=arn).get("Tags", {})
                except ClientError as error:
                    if code_of(error) != ABSENT:
                        raise
                else:
                    yield FoundObject(self.type, arn, function["FunctionName"], tags)


def package(source: str, runtime: str) -> bytes:
    """Archive with this one source file; the same bytes whenever it is made."""
    name = next((file for start, file in _FILES.items() if runtime.startswith(start)), None)
    if name is None:
        message = f"code in the blueprint itself (ZipFile) is not possible for {runtime}"
        raise ProviderError("permanent", "UnsupportedRuntime", message)
    archive = io.BytesIO()
    entry = zipfile.ZipInfo(name)
    entry.external_attr = 0o644 << 16
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr(entry, source)
    return archive.getvalue()


def _reason(configuration: Body, state: str, last_update: str) -> str | None:
    """Why it will not become ready, if so."""
    if state == "Failed":
        return str(configuration.get("StateReason") or "it failed")
    if last_update == "Failed":
        return str(configuration.get("LastUpdateStatusReason") or "its last update failed")
    return None


def _code(body: Body) -> Body:
    code = dict(body["Code"])
    if "ZipFile" in code:
        code["ZipFile"] = package(code["ZipFile"], body.get("Runtime", ""))
    return code


def _code_tag(body: Body) -> dict[str, str]:
    code = body["Code"]
    if "S3Bucket" not in code:
        return {}
    digest = hashlib.sha256(json.dumps(code, sort_keys=True).encode())
    return {CODE_TAG: digest.hexdigest()[:32]}


def _shown_code(body: Body, given: Body, tags: Mapping[str, str]) -> Json:
    """The desired code when that is what runs, else what can be said of what runs."""
    code, configuration = body.get("Code", {}), given["Configuration"]
    if "ZipFile" in code:
        archive = package(code["ZipFile"], body.get("Runtime", ""))
        if base64.b64encode(hashlib.sha256(archive).digest()).decode() == (
            configuration.get("CodeSha256")
        ):
            return code
    elif "ImageUri" in code:
        return picked(given.get("Code", {}), ("ImageUri",))
    elif "S3Bucket" in code and _code_tag(body).items() <= tags.items():
        return code
    return picked(configuration, ("CodeSha256",))


def _environment(body: Body, configuration: Body) -> Json:
    """Desired variables as they are. Others may hold secrets: they stay out of the database."""
    wanted = body.get("Environment", {}).get("Variables", {})
    there = configuration.get("Environment", {}).get("Variables", {})
    return {"Variables": {
        name: value if there[name] == value else "(another value)"
        for name, value in wanted.items() if name in there
    }}  # fmt: skip
