-- What earlier versions asked of the perimeter, before Grants.sql: nothing calls it any more. Run last; idempotent.
DROP FUNCTION IF EXISTS viesion.enter(text, int, int, int, date), viesion.assigned_dossiers(), viesion.own_dossiers(), viesion.sees_all(),
    viesion.scope(), viesion.territory(),
    viesion.organisation(), viesion.home_dossiers(text), viesion.report_dossiers(text, int, int);
