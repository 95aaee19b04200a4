-- The peer's places (pixels at its own resolution) as a layout.json in millimetres.
WITH
  scale AS (SELECT 25.4 / dpi AS mm FROM layout_page LIMIT 1),
  box AS (
    SELECT question, answer, xmin * mm AS x, ymin * mm AS y, (xmax - xmin) * mm AS w, (ymax - ymin) * mm AS h
    FROM layout_box, scale WHERE role = 1
  ),
  line AS (
    SELECT question, min(y) AS top, max(y + h) AS bottom,
      json_group_array(json_object(
        'level', CASE answer WHEN 1 THEN 'HIGH_CONFIDENCE' WHEN 2 THEN 'CONFIDENCE' ELSE 'LOW_CONFIDENCE' END,
        'area', json_object('x', x, 'y', y, 'width', w, 'height', h))) AS boxes
    FROM (SELECT * FROM box ORDER BY question, answer) GROUP BY question
  ),
  entry AS (
    SELECT json_group_array(json_object(
      'person', question,
      'name', (SELECT name FROM layout_question WHERE layout_question.question = line.question),
      'area', json_object('x', 20, 'y', top - 0.3, 'width', 170, 'height', bottom - top + 0.6),
      'nameArea', json_object('x', 30, 'y', top + 1, 'width', 80, 'height', bottom - top - 2),
      'ticks', json_array(),
      'boxes', json(boxes))) AS rows
    FROM (SELECT * FROM line ORDER BY question) AS line
  )
SELECT json_object(
  'format', 'tinnhiem/layouts/1',
  'ballots', json_array(json_object(
    'file', 'ballots.pdf',
    'index', 1,
    'layout', json_object(
      'format', 'tinnhiem/layout/1',
      'voteId', 'peer',
      'ballotId', 'peer',
      'layoutVersion', 'peer',
      'page', json_object('size', 'A4', 'width', 210, 'height', 297),
      'cornerMarks', (SELECT json_group_array(json_object('x', x * mm - 1.5, 'y', y * mm - 1.5, 'width', 3, 'height', 3))
                      FROM layout_mark, scale),
      'orientationMark', json_object('x', 0, 'y', 0, 'width', 0, 'height', 0),
      'qr', json_array(),
      'rows', json(rows),
      'printed', json_array(),
      'rules', json_array(),
      'emptyZones', json_array(),
      'sealZone', json_object('centreX', 60, 'centreY', 250, 'radius', 18),
      'signatureZone', json_object('x', 120, 'y', 235, 'width', 60, 'height', 25)))))
FROM entry;
