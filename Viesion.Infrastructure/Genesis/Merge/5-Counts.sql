SELECT (SELECT count(*) FROM genesis_created)::int AS created,
    (SELECT count(*) FROM (SELECT line FROM genesis_changed UNION SELECT line FROM genesis_moved) touched)::int AS updated,
    (SELECT count(DISTINCT line) FROM genesis_moved d JOIN genesis_moves m USING (line)
        WHERE m.latest_staff_member_id <> m.staff_member_id)::int AS reoriented,
    (SELECT count(*) FROM genesis_moved WHERE act = 'Reopened')::int AS reopened;
