"""Objects as blueprints render them, one list for each kind of resource, and work on them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid4

from remit.worker.provider import (
    Action,
    DesiredObject,
    Lease,
    ObservedObject,
    Outcome,
    Work,
)

ACCOUNT = "123456789012"
REGION = "eu-central-1"
Objects = list[dict[str, Any]]


def uid7() -> UUID:
    """A UUID of version 7, as the database gives them."""
    milliseconds = time.time_ns() // 1_000_000
    return UUID(int=(milliseconds << 80) | (7 << 76) | (uuid4().int & ((1 << 76) - 1)))


def bucket(name: str) -> Objects:
    arn = f"arn:aws:s3:::{name}"
    return [
        {
            "id": "bucket",
            "type": "AWS::S3::Bucket",
            "name": name,
            "body": {
                "BucketName": name,
                "BucketEncryption": {
                    "ServerSideEncryptionConfiguration": [
                        {"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}
                    ]
                },
                "PublicAccessBlockConfiguration": {
                    "BlockPublicAcls": True,
                    "BlockPublicPolicy": True,
                    "IgnorePublicAcls": True,
                    "RestrictPublicBuckets": True,
                },
                "OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]},
                "VersioningConfiguration": {"Status": "Enabled"},
                "LifecycleConfiguration": {
                    "Rules": [
                        {
                            "Id": "old-versions",
                            "Status": "Enabled",
                            "NoncurrentVersionExpiration": {"NoncurrentDays": 30},
                            "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7},
                        }
                    ]
                },
                "Tags": [{"Key": "team", "Value": "data"}],
            },
        },
        {
            "id": "policy",
            "type": "AWS::S3::BucketPolicy",
            "name": name,
            "body": {
                "Bucket": name,
                "PolicyDocument": {
                    "Version": "2012-10-17",
                    "Statement": [
                        {
                            "Sid": "OnlyTls",
                            "Effect": "Deny",
                            "Principal": "*",
                            "Action": "s3:*",
                            "Resource": [arn, f"{arn}/*"],
                            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                        }
                    ],
                },
            },
        },
    ]


def table(name: str) -> Objects:
    return [
        {
            "id": "table",
            "type": "AWS::DynamoDB::Table",
            "name": name,
            "body": {
                "TableName": name,
                "BillingMode": "PAY_PER_REQUEST",
                "AttributeDefinitions": [
                    {"AttributeName": "id", "AttributeType": "S"},
                    {"AttributeName": "at", "AttributeType": "N"},
                ],
                "KeySchema": [
                    {"AttributeName": "id", "KeyType": "HASH"},
                    {"AttributeName": "at", "KeyType": "RANGE"},
                ],
                "SSESpecification": {"SSEEnabled": True, "SSEType": "KMS"},
                "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": True},
                "TimeToLiveSpecification": {"AttributeName": "expires", "Enabled": True},
                "DeletionProtectionEnabled": True,
            },
        }
    ]


def queue(name: str) -> Objects:
    dead = f"{name}-dead"
    return [
        {
            "id": "dead_letters",
            "type": "AWS::SQS::Queue",
            "name": dead,
            "body": {
                "QueueName": dead,
                "MessageRetentionPeriod": 1209600,
                "SqsManagedSseEnabled": True,
            },
        },
        {
            "id": "queue",
            "type": "AWS::SQS::Queue",
            "name": name,
            "body": {
                "QueueName": name,
                "VisibilityTimeout": 60,
                "MessageRetentionPeriod": 345600,
                "SqsManagedSseEnabled": True,
                "RedrivePolicy": {
                    "deadLetterTargetArn": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{dead}",
                    "maxReceiveCount": 5,
                },
            },
        },
    ]


def function(name: str) -> Objects:
    group = f"/aws/lambda/{name}"
    arn = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{group}"
    return [
        {
            "id": "role",
            "type": "AWS::IAM::Role",
            "name": name,
            "body": {
                "RoleName": name,
                "AssumeRolePolicyDocument": {
                    "Version": "2012-10-17",
                    "Statement": [
                        {
                            "Effect": "Allow",
                            "Principal": {"Service": "lambda.amazonaws.com"},
                            "Action": "sts:AssumeRole",
                        }
                    ],
                },
                "Policies": [
                    {
                        "PolicyName": "logs",
                        "PolicyDocument": {
                            "Version": "2012-10-17",
                            "Statement": [
                                {
                                    "Effect": "Allow",
                                    "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                                    "Resource": f"{arn}:*",
                                }
                            ],
                        },
                    }
                ],
            },
        },
        {
            "id": "logs",
            "type": "AWS::Logs::LogGroup",
            "name": group,
            "body": {"LogGroupName": group, "RetentionInDays": 30},
        },
        {
            "id": "function",
            "type": "AWS::Lambda::Function",
            "name": name,
            "body": {
                "FunctionName": name,
                "Runtime": "python3.13",
                "Handler": "index.handler",
                "Role": f"arn:aws:iam::{ACCOUNT}:role/{name}",
                "MemorySize": 256,
                "Timeout": 30,
                "Architectures": ["arm64"],
                "ReservedConcurrentExecutions": 5,
                "Environment": {"Variables": {"STAGE": "dev"}},
                "TracingConfig": {"Mode": "Active"},
                "Code": {"ZipFile": "def handler(event, context):\n    return None\n"},
            },
        },
    ]


def instance(name: str) -> Objects:
    return [
        {
            "id": "instance",
            "type": "AWS::RDS::DBInstance",
            "name": name,
            "body": {
                "DBInstanceIdentifier": name,
                "DBInstanceClass": "db.t4g.micro",
                "Engine": "postgres",
                "EngineVersion": "17",
                "AllocatedStorage": "20",
                "StorageType": "gp3",
                "StorageEncrypted": True,
                "BackupRetentionPeriod": 7,
                "PubliclyAccessible": False,
                "MultiAZ": False,
                "MasterUsername": "owner",
                "ManageMasterUserPassword": True,
                "DeletionProtection": True,
                "CopyTagsToSnapshot": True,
                "AutoMinorVersionUpgrade": True,
            },
        }
    ]


BLUEPRINTS = {
    "bucket": bucket,
    "table": table,
    "queue": queue,
    "function": function,
    "instance": instance,
}


@dataclass
class Resource:
    """What the database would know of a resource."""

    kind: str
    endpoint_url: str
    uid: UUID = field(default_factory=uid7)
    org_id: int = 7
    generation: int = 1
    observed: list[dict[str, Any]] = field(default_factory=list)
    lifecycle: dict[str, Any] = field(default_factory=dict)
    objects: Objects = field(default_factory=list)

    def __post_init__(self) -> None:
        self.objects = self.objects or BLUEPRINTS[self.kind](self.name)

    @property
    def name(self) -> str:
        return f"reports-{str(self.uid)[-8:]}"

    @property
    def tags(self) -> dict[str, str]:
        return {
            "remit:organization": str(self.org_id),
            "remit:resource": str(self.uid),
            "remit:environment": "dev",
            "remit:name": "reports",
        }

    def body(self, object_id: str) -> dict[str, Any]:
        body: dict[str, Any] = next(o["body"] for o in self.objects if o["id"] == object_id)
        return body

    def work(self, action: Action, *, seconds: float = 600, **more: Any) -> Work:  # noqa: ANN401
        work = Work(
            org_id=self.org_id,
            resource_id=1,
            uid=self.uid,
            fence=1,
            action=action,
            generation=self.generation,
            attempts=0,
            provider="aws",
            physical_name=self.name,
            environment_id=1,
            targets={
                "aws": {"account": ACCOUNT, "region": REGION, "endpoint_url": self.endpoint_url}
            },
            desired=tuple(map(DesiredObject.from_json, self.objects)),
            observed=tuple(self.observed),
            lifecycle=self.lifecycle,
            tags=self.tags,
            lease=Lease(seconds),
        )
        return replace(work, **more)

    def saw(self, objects: tuple[ObservedObject, ...]) -> None:
        self.observed = [seen.to_json() for seen in objects]

    def remember(self, outcome: Outcome) -> Outcome:
        self.saw(outcome.objects)
        return outcome
