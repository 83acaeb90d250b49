"""Frameworks as files: read into the document of seed/frameworks/README.md, and written from it.

Nothing here knows a database or HTTP. `readers.read` is the one door in; every reader answers a
`source.Read`, whose `locate` says where in the file a part of the document stands, so that what
the database refuses can be told with the line.
"""
