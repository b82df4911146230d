#!/bin/bash
# Runs once, when the database is created: each service's schema and roles, by the same script that
# ./peisong up uses, with the passwords of docker/secrets.
set -euo pipefail
for schema in orders inventory dispatch tracking gateway; do
  # shellcheck source=/dev/null
  . "/run/peisong-secrets/database-$schema.env"
  sed -e "s/\${schema}/$schema/g" \
    -e "s/\${ownerPassword}/$PEISONG_DATABASE_OWNER_PASSWORD/g" \
    -e "s/\${appPassword}/$PEISONG_DATABASE_APP_PASSWORD/g" \
    -e "s/\${relayPassword}/$PEISONG_DATABASE_RELAY_PASSWORD/g" \
    /run/peisong-bootstrap.sql |
    psql --quiet --set=ON_ERROR_STOP=1 --single-transaction --username="$POSTGRES_USER" --dbname="$POSTGRES_DB"
done
