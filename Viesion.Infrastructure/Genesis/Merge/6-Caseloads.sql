-- Per référent: how many dossiers came in and went out.
SELECT staff_member_id, count(*) FILTER (WHERE entered)::int, count(*) FILTER (WHERE NOT entered)::int
FROM (SELECT s.staff_member_id, true AS entered FROM genesis_created JOIN genesis_staging s USING (line)
      UNION ALL
      SELECT d.staff_member_id, d.act <> 'Ended' FROM genesis_moved d JOIN genesis_moves m USING (line)
      WHERE (d.act IN ('Started', 'Reopened') AND m.latest_staff_member_id IS DISTINCT FROM d.staff_member_id)
         OR (d.act = 'Ended' AND d.staff_member_id <> m.staff_member_id)) moves
GROUP BY staff_member_id;
