-- A unit stays what it is when the statistics office gives its area another code.
grant update (area_code) on accounts.unit to ejia_server;
