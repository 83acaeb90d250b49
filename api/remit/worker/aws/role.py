"""IAM roles with their inline policies."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from botocore.exceptions import ClientError

from remit.worker.aws.errors import code_of
from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Client, Place
from remit.worker.aws.shapes import differing, document, parsed, picked, tag_list, tag_map
from remit.worker.provider import Body, DesiredObject, FoundObject

ABSENT = "NoSuchEntity"
AWS_PATHS = ("/aws-service-role/", "/aws-reserved/", "/service-role/")
"""Where AWS keeps roles of its own, which nobody forgot."""
_PLAIN = ("Description", "MaxSessionDuration")


class Role(Kind):
    """AWS::IAM::Role."""

    type: ClassVar = "AWS::IAM::Role"
    properties: ClassVar = frozenset({
        "RoleName", "Path", "AssumeRolePolicyDocument", "Policies", "ManagedPolicyArns",
        "PermissionsBoundary", "Tags", *_PLAIN,
    })  # fmt: skip
    immutable: ClassVar = frozenset({"RoleName", "Path"})

    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look at the role and everything that is attached to it."""
        iam, name = place.look("iam"), desired.name
        try:
            role = iam.get_role(RoleName=name)["Role"]
            tags = _tags(iam, name)
            body = picked(role, ("RoleName", "Path", *_PLAIN)) | {
                "AssumeRolePolicyDocument": parsed(role["AssumeRolePolicyDocument"]),
                "Policies": [_policy(iam, name, policy) for policy in _inline(iam, name)],
                "ManagedPolicyArns": _attached(iam, name),
            }
        except ClientError as error:
            if code_of(error) == ABSENT:
                return None
            raise
        if "PermissionsBoundary" in role:
            body["PermissionsBoundary"] = role["PermissionsBoundary"]["PermissionsBoundaryArn"]
        return Found(body, tags, role["Arn"])

    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Create it without rights; they follow once it is seen to be ours."""
        place.change("iam").create_role(
            RoleName=desired.name,
            AssumeRolePolicyDocument=document(desired.body["AssumeRolePolicyDocument"]),
            Tags=tag_list(tags),
            **picked(desired.body, ("Path", "PermissionsBoundary", *_PLAIN)),
        )

    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Change what differs; rights that are not desired are taken away first."""
        body, name = desired.body, desired.name
        if "AssumeRolePolicyDocument" in changed:
            place.change("iam").update_assume_role_policy(
                RoleName=name, PolicyDocument=document(body["AssumeRolePolicyDocument"])
            )
        if "PermissionsBoundary" in changed:
            place.change("iam").put_role_permissions_boundary(
                RoleName=name, PermissionsBoundary=body["PermissionsBoundary"]
            )
        if "Policies" in changed:
            _put_policies(place, name, body["Policies"], found.body["Policies"])
        if "ManagedPolicyArns" in changed:
            _attach(place, name, body["ManagedPolicyArns"], found.body["ManagedPolicyArns"])
        if changed & set(_PLAIN):
            place.change("iam").update_role(RoleName=name, **picked(body, _PLAIN))

    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Set these tags."""
        place.change("iam").tag_role(RoleName=found.body["RoleName"], Tags=tag_list(tags))

    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Take its rights away, take it out of instance profiles, then delete it."""
        del snapshot
        name = desired.name
        _put_policies(place, name, [], found.body["Policies"])
        _attach(place, name, [], found.body["ManagedPolicyArns"])
        profiles = place.look("iam").get_paginator("list_instance_profiles_for_role")
        for page in profiles.paginate(RoleName=name):
            for profile in page["InstanceProfiles"]:
                place.change("iam").remove_role_from_instance_profile(
                    InstanceProfileName=profile["InstanceProfileName"], RoleName=name
                )
        place.change("iam").delete_role(RoleName=name)

    def scan(self, place: Place) -> Iterable[FoundObject]:
        """List the roles of the account but for AWS's own."""
        iam = place.look("iam")
        for page in iam.get_paginator("list_roles").paginate():
            for role in page["Roles"]:
                if role["Path"].startswith(AWS_PATHS):
                    continue
                try:
                    tags = _tags(iam, role["RoleName"])
                except ClientError as error:
                    if code_of(error) != ABSENT:
                        raise
                else:
                    yield FoundObject(self.type, role["Arn"], role["RoleName"], tags)


def _put_policies(place: Place, role: str, wanted: list[Body], present: list[Body]) -> None:
    there = {policy["PolicyName"]: policy for policy in present}
    for name in sorted(there.keys() - {policy["PolicyName"] for policy in wanted}):
        place.change("iam").delete_role_policy(RoleName=role, PolicyName=name)
    for policy in wanted:
        name = policy["PolicyName"]
        if name not in there or differing(policy, there[name]):
            place.change("iam").put_role_policy(
                RoleName=role, PolicyName=name, PolicyDocument=document(policy["PolicyDocument"])
            )


def _attach(place: Place, role: str, wanted: list[str], present: list[str]) -> None:
    for arn in sorted(set(present) - set(wanted)):
        place.change("iam").detach_role_policy(RoleName=role, PolicyArn=arn)
    for arn in sorted(set(wanted) - set(present)):
        place.change("iam").attach_role_policy(RoleName=role, PolicyArn=arn)


def _tags(iam: Client, role: str) -> dict[str, str]:
    pages = iam.get_paginator("list_role_tags").paginate(RoleName=role)
    return {key: value for page in pages for key, value in tag_map(page["Tags"]).items()}


def _inline(iam: Client, role: str) -> list[str]:
    pages = iam.get_paginator("list_role_policies").paginate(RoleName=role)
    return sorted(name for page in pages for name in page["PolicyNames"])


def _policy(iam: Client, role: str, name: str) -> Body:
    policy = iam.get_role_policy(RoleName=role, PolicyName=name)
    return {"PolicyName": name, "PolicyDocument": parsed(policy["PolicyDocument"])}


def _attached(iam: Client, role: str) -> list[str]:
    pages = iam.get_paginator("list_attached_role_policies").paginate(RoleName=role)
    return sorted(policy["PolicyArn"] for page in pages for policy in page["AttachedPolicies"])
