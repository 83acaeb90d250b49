"""What really is in the AWS of the tests, asked without Remit's code."""

from __future__ import annotations

import urllib.request
from dataclasses import dataclass
from functools import cache
from typing import Any

import boto3
from botocore.exceptions import ClientError
from worker.rendered import REGION


@cache
def _client(url: str, service: str) -> Any:  # noqa: ANN401
    return boto3.session.Session().client(  # type: ignore[call-overload]
        service, endpoint_url=url, region_name=REGION, aws_access_key_id="tests",
        aws_secret_access_key="tests",
    )  # fmt: skip


@dataclass(frozen=True)
class Cloud:
    url: str

    def client(self, service: str) -> Any:  # noqa: ANN401
        return _client(self.url, service)

    def reset(self) -> None:
        request = urllib.request.Request(f"{self.url}/moto-api/reset", method="POST")  # noqa: S310
        urllib.request.urlopen(request).read()  # noqa: S310

    def everything(self) -> dict[str, dict[str, str]]:
        """Every object there is, `type name` to its tags; a bucket's policy has its bucket's."""
        found: dict[str, dict[str, str]] = {}
        s3, sqs = self.client("s3"), self.client("sqs")
        for bucket in s3.list_buckets()["Buckets"]:
            name = bucket["Name"]
            found[f"AWS::S3::Bucket {name}"] = tags = self.bucket_tags(name)
            if self.bucket_policy(name) is not None:
                found[f"AWS::S3::BucketPolicy {name}"] = tags
        for name in self.client("dynamodb").list_tables()["TableNames"]:
            found[f"AWS::DynamoDB::Table {name}"] = self._table_tags(name)
        for url in sqs.list_queues().get("QueueUrls", ()):
            tags = sqs.list_queue_tags(QueueUrl=url).get("Tags", {})
            found[f"AWS::SQS::Queue {url.rpartition('/')[2]}"] = tags
        return found | self._roles() | self._functions() | self._groups() | self._instances()

    def bucket_tags(self, name: str) -> dict[str, str]:
        try:
            return _tags(self.client("s3").get_bucket_tagging(Bucket=name)["TagSet"])
        except ClientError:
            return {}

    def bucket_policy(self, name: str) -> str | None:
        try:
            policy: str = self.client("s3").get_bucket_policy(Bucket=name)["Policy"]
        except ClientError:
            return None
        return policy

    def _table_tags(self, name: str) -> dict[str, str]:
        dynamodb = self.client("dynamodb")
        arn = dynamodb.describe_table(TableName=name)["Table"]["TableArn"]
        return _tags(dynamodb.list_tags_of_resource(ResourceArn=arn)["Tags"])

    def _roles(self) -> dict[str, dict[str, str]]:
        iam = self.client("iam")
        return {
            f"AWS::IAM::Role {role['RoleName']}": _tags(
                iam.list_role_tags(RoleName=role["RoleName"])["Tags"]
            )
            for role in iam.list_roles()["Roles"]
        }

    def _functions(self) -> dict[str, dict[str, str]]:
        functions = self.client("lambda")
        return {
            f"AWS::Lambda::Function {one['FunctionName']}": functions.list_tags(
                Resource=one["FunctionArn"]
            )["Tags"]
            for one in functions.list_functions()["Functions"]
        }

    def _groups(self) -> dict[str, dict[str, str]]:
        logs = self.client("logs")
        return {
            f"AWS::Logs::LogGroup {group['logGroupName']}": logs.list_tags_for_resource(
                resourceArn=group["arn"].removesuffix(":*")
            )["tags"]
            for group in logs.describe_log_groups()["logGroups"]
        }

    def _instances(self) -> dict[str, dict[str, str]]:
        return {
            f"AWS::RDS::DBInstance {one['DBInstanceIdentifier']}": _tags(one["TagList"])
            for one in self.client("rds").describe_db_instances()["DBInstances"]
        }


def _tags(given: list[dict[str, str]]) -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in given}
