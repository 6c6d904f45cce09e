#!/bin/sh
# Once, when the database is made: the user that the service logs in as owns the database and is no
# superuser, and the superuser can log in no longer but on the socket inside the container.
set -eu
password=$(sed "s/'/''/g" /run/secrets/database-password)
psql --username=postgres --dbname=attache --set=ON_ERROR_STOP=1 <<SQL
create role attache login createrole password '$password';
alter database attache owner to attache;
alter role postgres password null;
SQL
