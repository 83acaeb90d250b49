"""GitOps: the manifests of a resource in a Git repository, from where Argo CD takes them."""
