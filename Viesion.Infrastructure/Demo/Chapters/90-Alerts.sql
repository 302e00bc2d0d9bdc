-- The hits of the alerts, computed once for all the dossiers that were just written; what was marked meanwhile is forgotten. A hundred
-- thousand at a time, so that the rules sort in memory.
DO $$
DECLARE
    first int;
    run record;
BEGIN
    SELECT * INTO run FROM viesion.begin_alerts();
    FOR first IN 0..run.dossiers BY 100000 LOOP
        PERFORM viesion.recompute_alert_range(first, first + 99999, '07');
    END LOOP;
    PERFORM viesion.finish_alerts(run.day);
END $$;
