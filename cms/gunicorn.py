"""How gunicorn serves the site: `gunicorn --config cms/gunicorn.py cms.wsgi`.

Read by gunicorn as a file, so the names below are its own settings.
"""

import logging
import os
import socket
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
# A visitor on a slow line, or somebody who sends half a request and waits, holds a thread: there
# are many, because a waiting thread costs next to nothing.
threads = int(os.environ.get("WEB_THREADS", "256"))
# Loaded once, before the workers part: a worker that dies is replaced at once.
preload_app = True
timeout = 30
graceful_timeout = 30
keepalive = 5
# A worker that slowly grows is replaced before anybody notices, and not all at once.
max_requests = 10_000
max_requests_jitter = 1_000
# Whether a proxy is believed is Django's to say (TRUST_PROXY_SCHEME): one switch, in one place.
forwarded_allow_ips = ""
# It would be made outside the site's own folder.
control_socket_disable = True
# Path without the query, and no address of the visitor: what somebody looked for is not kept.
accesslog = "-"
access_log_format = "%(m)s %(U)s %(s)s %(B)s bytes %(M)s ms"

SECONDS_WITHOUT_A_BYTE = 10


def when_ready(server: "Arbiter") -> None:
    """Limit how long a connection may keep a thread waiting for its next byte.

    gunicorn reads with no limit of its own. What is set on the listening socket is inherited by
    every connection that it accepts.
    """
    limit = struct.pack("ll", SECONDS_WITHOUT_A_BYTE, 0)
    for listener in server.LISTENERS:
        listener.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
    server.log.error_log.addFilter(is_news)


def is_news(record: logging.LogRecord) -> bool:
    """Say whether to log this: that a connection ran into the limit is not worth a traceback."""
    return not (record.exc_info and isinstance(record.exc_info[1], BlockingIOError))
