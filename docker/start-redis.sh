#!/bin/sh
# Redis with the options it is given. Its password comes by a pipe: no list of processes shows it.
set -eu
exec redis-server "$@" - <<CONF
requirepass $REDISCLI_AUTH
CONF
