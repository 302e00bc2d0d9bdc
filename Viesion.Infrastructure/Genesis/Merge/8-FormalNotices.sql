-- MID-01: a request is done once Genesis tells of a formal notice of its day or later; the rule of FormalNoticeLifecycle.cs, by sets.
-- Looks at the open requests only, whether their dossier changed with this file or not. Gives back who asked, to be told.
WITH done AS (
    UPDATE formal_notice_requests r SET state = 'Done', settled_at = @now, notice_on = b.formal_notice_on,
        notice_reason = b.formal_notice_reason
    FROM beneficiaries b
    WHERE b.id = r.beneficiary_id AND r.state = 'Requested' AND b.formal_notice_on >= r.requested_on
    RETURNING r.id, r.beneficiary_id, r.requested_by_id, b.file_number, r.notice_on, r.notice_reason),
audited AS (
    INSERT INTO audit_entries (at, action, subject, subject_id, beneficiary_id, before, after, detail)
    SELECT @now, 'Changed', 'FormalNoticeRequest', id::text, beneficiary_id, jsonb_build_object('State', 'Requested'),
        jsonb_strip_nulls(jsonb_build_object('State', 'Done', 'NoticeOn', notice_on, 'NoticeReason', notice_reason)), @detail FROM done)
SELECT id, beneficiary_id, requested_by_id, file_number, notice_on FROM done ORDER BY id;
