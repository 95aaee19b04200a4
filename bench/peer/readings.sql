-- What the peer read, one line a page: file, a letter a row (as in sheets.csv; ? where its sensitivity asks for a look).
-- .parameter :threshold: share of black from which a box is ticked. Its sensitivity is 10 × (t − |darkness − t|) / t.
WITH
  box AS (
    SELECT student, page, copy, id_a AS question, id_b AS answer, 1.0 * black / total AS darkness
    FROM capture_zone WHERE type = 4
  ),
  line AS (
    SELECT student, page, copy, question,
      CASE
        WHEN max(10 * (:threshold - abs(darkness - :threshold)) / :threshold) >= 8 THEN '?'
        WHEN sum(darkness >= :threshold) > 1 THEN 'M'
        WHEN sum(darkness >= :threshold) = 0 THEN '0'
        ELSE CAST(max(CASE WHEN darkness >= :threshold THEN answer END) AS TEXT)
      END AS letter
    FROM box GROUP BY student, page, copy, question
  ),
  sheet AS (
    SELECT student, page, copy, group_concat(letter, '') AS letters
    FROM (SELECT * FROM line ORDER BY student, page, copy, question)
    GROUP BY student, page, copy
  )
SELECT src, letters FROM capture_page LEFT JOIN sheet USING (student, page, copy)
UNION ALL
SELECT filename, '' FROM capture_failed
ORDER BY 1;
