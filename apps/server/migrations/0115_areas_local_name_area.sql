-- The names people use stay with their area when the statistics office gives it another code.
grant update (area_code) on areas.local_name to ejia_server;
