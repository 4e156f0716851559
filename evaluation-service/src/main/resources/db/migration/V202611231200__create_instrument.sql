-- Instruments are versioned and never change: a new wording is a new version, and results are compared only within one.
-- The same everywhere, hence without a municipality.

CREATE TABLE instrument_version (
    instrument          text    NOT NULL,
    version             integer NOT NULL CHECK (version >= 1),
    title_ja            text    NOT NULL,
    title_en            text    NOT NULL,
    about_ja            text    NOT NULL,
    about_en            text    NOT NULL,
    health_question_ja  text    NOT NULL,
    health_question_en  text    NOT NULL,
    PRIMARY KEY (instrument, version)
);
COMMENT ON TABLE instrument_version IS '[public] A version of an outcome instrument (評価指標).';
COMMENT ON COLUMN instrument_version.instrument IS '[public] Code, the same in every version.';
COMMENT ON COLUMN instrument_version.version IS '[public] From 1.';
COMMENT ON COLUMN instrument_version.title_ja IS '[public] Title.';
COMMENT ON COLUMN instrument_version.title_en IS '[public] Title.';
COMMENT ON COLUMN instrument_version.about_ja IS '[public] Where the wording comes from and what is ours.';
COMMENT ON COLUMN instrument_version.about_en IS '[public] Where the wording comes from and what is ours.';
COMMENT ON COLUMN instrument_version.health_question_ja IS '[public] The question for self-rated health (健康感).';
COMMENT ON COLUMN instrument_version.health_question_en IS '[public] The question for self-rated health.';
GRANT SELECT ON instrument_version TO ${app_role};

CREATE TABLE instrument_item (
    instrument   text    NOT NULL,
    version      integer NOT NULL,
    position     integer NOT NULL CHECK (position >= 1),
    item         text    NOT NULL,
    question_ja  text    NOT NULL,
    question_en  text    NOT NULL,
    PRIMARY KEY (instrument, version, item),
    UNIQUE (instrument, version, position),
    FOREIGN KEY (instrument, version) REFERENCES instrument_version
);
COMMENT ON TABLE instrument_item IS '[public] The questions of an instrument.';
COMMENT ON COLUMN instrument_item.instrument IS '[public] The instrument.';
COMMENT ON COLUMN instrument_item.version IS '[public] Its version.';
COMMENT ON COLUMN instrument_item.position IS '[public] Place on the sheet, from 1.';
COMMENT ON COLUMN instrument_item.item IS '[public] Code of the item. The same code in another version is still another question.';
COMMENT ON COLUMN instrument_item.question_ja IS '[public] The question as the city words it.';
COMMENT ON COLUMN instrument_item.question_en IS '[public] Our translation.';
GRANT SELECT ON instrument_item TO ${app_role};

CREATE TABLE instrument_label (
    instrument  text    NOT NULL,
    version     integer NOT NULL,
    scale       text    NOT NULL CHECK (scale IN ('ITEM', 'HEALTH')),
    score       integer NOT NULL,
    ja          text    NOT NULL,
    en          text    NOT NULL,
    PRIMARY KEY (instrument, version, scale, score),
    FOREIGN KEY (instrument, version) REFERENCES instrument_version
);
COMMENT ON TABLE instrument_label IS '[public] What the scores of an ordinal scale mean; the higher the better.';
COMMENT ON COLUMN instrument_label.instrument IS '[public] The instrument.';
COMMENT ON COLUMN instrument_label.version IS '[public] Its version.';
COMMENT ON COLUMN instrument_label.scale IS '[public] ITEM for the six outcomes, HEALTH for self-rated health.';
COMMENT ON COLUMN instrument_label.score IS '[public] The score: ordered, not evenly spaced.';
COMMENT ON COLUMN instrument_label.ja IS '[public] Its meaning.';
COMMENT ON COLUMN instrument_label.en IS '[public] Its meaning.';
GRANT SELECT ON instrument_label TO ${app_role};

INSERT INTO instrument_version (instrument, version, title_ja, title_en, about_ja, about_en, health_question_ja, health_question_en) VALUES
('nabari-six-outcomes', 1, '名張市社会的処方シート 6つのアウトカム', 'Nabari assessment sheet: six outcomes',
 '設問は令和5年度報告書の評価シート案（名張市社会的処方シート）による。報告書には回答の段階がないため、5段階の尺度は本システムで定めた。',
 'Questions from the draft assessment sheet in the FY2023 report. The report gives no scale of answers: the scale from 1 to 5 is ours.',
 '現在のご自身の健康状態はいかがですか', 'How is your health at present?'),
('nabari-six-outcomes', 2, '評価指標①〜⑥', 'Evaluation indicators 1 to 6',
 '項目は令和5年度報告書の評価指標①〜⑥（5は「場所が使える」）による。設問の形と5段階の尺度は本システムで定めた。',
 'Items from the indicators ①–⑥ of the FY2023 report, whose fifth is "places one can use". The form of a question and the scale from 1 to 5 are ours.',
 '現在のご自身の健康状態はいかがですか', 'How is your health at present?');

INSERT INTO instrument_item (instrument, version, position, item, question_ja, question_en) VALUES
('nabari-six-outcomes', 1, 1, 'BASICS_OF_LIFE', '生活する上での必要な基本的なことは満たされていますか', 'Are the basics of life in place (meals, cleaning, laundry, home, money, health, enjoyment, mobility)?'),
('nabari-six-outcomes', 1, 2, 'RESOURCES', '本人が持っている人の関係や情報・知識、住まいなどの持ち物はありますか。それらは増えましたか', 'Does the person have relationships, information, knowledge, a home and belongings to draw on, and have they grown?'),
('nabari-six-outcomes', 1, 3, 'CONNECTIONS', '人とのつながりは増えましたか。どんなつながりや関わりがありましたか', 'Are there more connections with people, and which?'),
('nabari-six-outcomes', 1, 4, 'LEARNING_AND_DECIDING', '本人が新たな情報を得たり、自分で考えたり判断したりする機会が増えましたか', 'Are there more chances to learn something new, to think and to decide for oneself?'),
('nabari-six-outcomes', 1, 5, 'ACCESS_TO_CARE', '医療福祉へのアクセスは整いましたか', 'Is access to medical and welfare services in place?'),
('nabari-six-outcomes', 1, 6, 'BEING_OF_USE', '本人がいることや知っていることで、他の人のためになっていることはありますか', 'Does the person''s presence or knowledge do others good?'),
('nabari-six-outcomes', 2, 1, 'BASICS_OF_LIFE', '基本的な生活や安全等が満たされていますか', 'Are the basics of life and safety in place?'),
('nabari-six-outcomes', 2, 2, 'RESOURCES', '使える資源が増えましたか', 'Are there more resources to use?'),
('nabari-six-outcomes', 2, 3, 'CONNECTIONS', '地域や誰かとつながっていますか', 'Is the person connected with the neighbourhood or with somebody?'),
('nabari-six-outcomes', 2, 4, 'LEARNING_AND_DECIDING', '学ぶ機会・技術等の習得がありますか', 'Are there chances to learn and to acquire skills?'),
('nabari-six-outcomes', 2, 5, 'PLACES', '場所が使えますか', 'Are there places that the person can use?'),
('nabari-six-outcomes', 2, 6, 'BEING_OF_USE', '他者への貢献ができますか', 'Can the person contribute to others?');

INSERT INTO instrument_label (instrument, version, scale, score, ja, en)
SELECT 'nabari-six-outcomes', version, scale, score, ja, en
FROM (VALUES (1), (2)) AS versions (version)
CROSS JOIN (VALUES
    ('ITEM', 1, 'まったくそうではない', 'Not at all'),
    ('ITEM', 2, 'あまりそうではない', 'Rather not'),
    ('ITEM', 3, 'どちらともいえない', 'Neither yes nor no'),
    ('ITEM', 4, 'ややそうである', 'Rather yes'),
    ('ITEM', 5, 'とてもそうである', 'Very much so'),
    ('HEALTH', 1, 'よくない', 'Poor'),
    ('HEALTH', 2, 'あまりよくない', 'Not so good'),
    ('HEALTH', 3, 'ふつう', 'Fair'),
    ('HEALTH', 4, 'まあよい', 'Rather good'),
    ('HEALTH', 5, 'よい', 'Good')) AS labels (scale, score, ja, en);
