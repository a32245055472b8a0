"""Front-matter keys of all languages that contain a date, by the meaning of the date."""

#: Front-matter keys for the day of publication, best first; compared without case.
PUBLISHED_KEYS = tuple(
    "date published publishdate publish_date pubdate pub_date datepublished date_published revdate posted time created"
    " created_at 发布时间 发布日期 發佈時間 發布日期 日期 时间 時間".split()
)
UPDATED_KEYS = frozenset(
    "updated lastmod last_modified last-modified lastmodified modified last_updated revised updated_at last-updated"
    " datemodified date_modified post-history resolution 更新时间 更新日期 修改时间 修改日期 更新時間 修改時間 最后更新 最後更新".split()
)
START_KEYS = tuple("start start_date startdate date_start datestart begin begins event_start 开始时间".split())
END_KEYS = tuple("end end_date enddate date_end dateend finish ends event_end 结束时间".split())
