#!/bin/sh
# Run once by the postgres image on an empty volume: a role that owns the schema, and one that owns nothing, which is
# all that server and worker accept to run as. From then on nobody comes in over the network without TLS.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set owner_password="$YTTRA_OWNER_PASSWORD" --set app_password="$YTTRA_APP_PASSWORD" <<'SQL'
CREATE ROLE yttra_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE yttra_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
CREATE DATABASE yttra OWNER yttra_owner;
REVOKE ALL ON DATABASE yttra FROM PUBLIC;
GRANT CONNECT ON DATABASE yttra TO yttra_app;
SQL
sed -i 's/^host  *all  *all  *all /hostssl all all all /' "$PGDATA/pg_hba.conf"
