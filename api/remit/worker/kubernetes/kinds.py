"""The kinds of objects that a blueprint may name, and where an API server has them.

Secret is not among them: what is desired stands in the database, and may stand in Git.
"""

from dataclasses import dataclass

from remit.worker.provider import ProviderError


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind, by the type that blueprints give it: `v1/Namespace`."""

    api_version: str
    kind: str
    plural: str
    namespaced: bool = True

    @property
    def type(self) -> str:
        """Version and kind as one word."""
        return f"{self.api_version}/{self.kind}"

    def collection(self, namespace: str | None) -> str:
        """Path of all objects of the kind, in a namespace or in the cluster."""
        base = (
            f"/apis/{self.api_version}" if "/" in self.api_version else f"/api/{self.api_version}"
        )
        within = f"/namespaces/{namespace}" if self.namespaced and namespace else ""
        return f"{base}{within}/{self.plural}"


NAMESPACE = Kind("v1", "Namespace", "namespaces", namespaced=False)
APPLICATION = Kind("argoproj.io/v1alpha1", "Application", "applications")
_RBAC = "rbac.authorization.k8s.io/v1"
_KINDS = (
    NAMESPACE,
    APPLICATION,
    Kind("v1", "ResourceQuota", "resourcequotas"),
    Kind("v1", "LimitRange", "limitranges"),
    Kind("v1", "ServiceAccount", "serviceaccounts"),
    Kind("v1", "ConfigMap", "configmaps"),
    Kind("v1", "Service", "services"),
    Kind("v1", "PersistentVolumeClaim", "persistentvolumeclaims"),
    Kind("apps/v1", "Deployment", "deployments"),
    Kind("apps/v1", "StatefulSet", "statefulsets"),
    Kind("batch/v1", "CronJob", "cronjobs"),
    Kind("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies"),
    Kind("networking.k8s.io/v1", "Ingress", "ingresses"),
    Kind("policy/v1", "PodDisruptionBudget", "poddisruptionbudgets"),
    Kind("autoscaling/v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers"),
    Kind(_RBAC, "Role", "roles"),
    Kind(_RBAC, "RoleBinding", "rolebindings"),
    Kind("argoproj.io/v1alpha1", "AppProject", "appprojects"),
)
KINDS = {kind.type: kind for kind in _KINDS}


def kind_of(type_name: str) -> Kind:
    """Look a kind up; raise a permanent `ProviderError` for one that is not supported."""
    try:
        return KINDS[type_name]
    except KeyError:
        message = f"The type {type_name} is not supported: choose from {', '.join(sorted(KINDS))}."
        raise ProviderError("permanent", "UnsupportedType", message) from None
