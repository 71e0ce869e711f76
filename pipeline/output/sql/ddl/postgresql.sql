-- The tables of a fact base in postgresql; made by python -m pipeline.output.sql.ddl, do not edit.

CREATE TABLE documents (
    id TEXT NOT NULL,
    title_en TEXT,
    title_zh TEXT,
    published_edtf TEXT,
    published_start DATE,
    published_end DATE,
    metadata JSONB NOT NULL,
    generator_version TEXT NOT NULL,
    generator_rules TEXT NOT NULL,
    CONSTRAINT pk_documents PRIMARY KEY (id)
);

CREATE INDEX ix_documents_published_start ON documents (published_start);

CREATE TABLE entities (
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    label_en TEXT,
    label_zh TEXT,
    status TEXT NOT NULL,
    matched_by JSONB NOT NULL,
    CONSTRAINT pk_entities PRIMARY KEY (id)
);

CREATE TABLE entity_documents (
    entity_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    status TEXT NOT NULL,
    CONSTRAINT pk_entity_documents PRIMARY KEY (entity_id, document_id),
    CONSTRAINT fk_entity_documents_entity_id FOREIGN KEY(entity_id) REFERENCES entities (id),
    CONSTRAINT fk_entity_documents_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);

CREATE INDEX ix_entity_documents_document_id ON entity_documents (document_id);

CREATE TABLE entity_names (
    entity_id TEXT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_entity_names PRIMARY KEY (entity_id, language, name),
    CONSTRAINT fk_entity_names_entity_id FOREIGN KEY(entity_id) REFERENCES entities (id)
);

CREATE INDEX ix_entity_names_name ON entity_names (name);

CREATE TABLE facts (
    id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    predicate TEXT,
    subject_id TEXT,
    number NUMERIC,
    minimum NUMERIC,
    maximum NUMERIC,
    unit TEXT,
    currency TEXT,
    edtf TEXT,
    date_start DATE,
    date_end DATE,
    duration TEXT,
    scope TEXT,
    title TEXT,
    value JSONB,
    approximation TEXT NOT NULL,
    status TEXT NOT NULL,
    quote_en TEXT,
    quote_zh TEXT,
    confidence FLOAT NOT NULL,
    reasons JSONB NOT NULL,
    CONSTRAINT pk_facts PRIMARY KEY (id),
    CONSTRAINT fk_facts_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_facts_subject_id FOREIGN KEY(subject_id) REFERENCES entities (id)
);

CREATE INDEX ix_facts_currency ON facts (currency, number);

CREATE INDEX ix_facts_date_start ON facts (date_start, date_end);

CREATE INDEX ix_facts_document_id ON facts (document_id);

CREATE INDEX ix_facts_kind ON facts (kind, predicate);

CREATE INDEX ix_facts_status ON facts (status);

CREATE INDEX ix_facts_subject_id ON facts (subject_id);

CREATE TABLE findings (
    id TEXT NOT NULL,
    document_id TEXT,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    message_en TEXT NOT NULL,
    message_zh TEXT NOT NULL,
    CONSTRAINT pk_findings PRIMARY KEY (id),
    CONSTRAINT fk_findings_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);

CREATE INDEX ix_findings_code ON findings (code);

CREATE INDEX ix_findings_document_id ON findings (document_id);

CREATE TABLE roles (
    id TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    title_en TEXT,
    title_zh TEXT,
    organisation_id TEXT,
    CONSTRAINT pk_roles PRIMARY KEY (id),
    CONSTRAINT fk_roles_entity_id FOREIGN KEY(entity_id) REFERENCES entities (id),
    CONSTRAINT fk_roles_organisation_id FOREIGN KEY(organisation_id) REFERENCES entities (id)
);

CREATE INDEX ix_roles_entity_id ON roles (entity_id);

CREATE INDEX ix_roles_organisation_id ON roles (organisation_id);

CREATE TABLE sources (
    document_id TEXT NOT NULL,
    path TEXT NOT NULL,
    position INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    encoding TEXT NOT NULL,
    media_type TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_sources PRIMARY KEY (document_id, path),
    CONSTRAINT fk_sources_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);

CREATE TABLE differences (
    fact_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    type TEXT NOT NULL,
    en JSONB,
    zh JSONB,
    CONSTRAINT pk_differences PRIMARY KEY (fact_id, position),
    CONSTRAINT fk_differences_fact_id FOREIGN KEY(fact_id) REFERENCES facts (id)
);

CREATE INDEX ix_differences_type ON differences (type);

CREATE TABLE evidence (
    id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence_start INTEGER,
    sentence_end INTEGER,
    CONSTRAINT pk_evidence PRIMARY KEY (id),
    CONSTRAINT fk_evidence_document_id FOREIGN KEY(document_id, source) REFERENCES sources (document_id, path)
);

CREATE INDEX ix_evidence_document_id ON evidence (document_id, source, start_offset);

CREATE TABLE finding_facts (
    finding_id TEXT NOT NULL,
    fact_id TEXT NOT NULL,
    CONSTRAINT pk_finding_facts PRIMARY KEY (finding_id, fact_id),
    CONSTRAINT fk_finding_facts_finding_id FOREIGN KEY(finding_id) REFERENCES findings (id),
    CONSTRAINT fk_finding_facts_fact_id FOREIGN KEY(fact_id) REFERENCES facts (id)
);

CREATE INDEX ix_finding_facts_fact_id ON finding_facts (fact_id);

CREATE TABLE claims (
    id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    predicate TEXT,
    subject_id TEXT,
    subject_text TEXT,
    label TEXT NOT NULL,
    number NUMERIC,
    minimum NUMERIC,
    maximum NUMERIC,
    unit TEXT,
    currency TEXT,
    edtf TEXT,
    date_start DATE,
    date_end DATE,
    duration TEXT,
    scope TEXT,
    title TEXT,
    value JSONB,
    approximation TEXT NOT NULL,
    modality TEXT NOT NULL,
    negated BOOLEAN NOT NULL,
    attribution_id TEXT,
    time TEXT,
    evidence_id TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence FLOAT NOT NULL,
    CONSTRAINT pk_claims PRIMARY KEY (id),
    CONSTRAINT fk_claims_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_claims_subject_id FOREIGN KEY(subject_id) REFERENCES entities (id),
    CONSTRAINT fk_claims_attribution_id FOREIGN KEY(attribution_id) REFERENCES entities (id),
    CONSTRAINT fk_claims_evidence_id FOREIGN KEY(evidence_id) REFERENCES evidence (id)
);

CREATE INDEX ix_claims_attribution_id ON claims (attribution_id);

CREATE INDEX ix_claims_date_start ON claims (date_start, date_end);

CREATE INDEX ix_claims_document_id ON claims (document_id);

CREATE INDEX ix_claims_evidence_id ON claims (evidence_id);

CREATE INDEX ix_claims_kind ON claims (kind, predicate);

CREATE INDEX ix_claims_subject_id ON claims (subject_id);

CREATE TABLE finding_evidence (
    finding_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    evidence_id TEXT NOT NULL,
    CONSTRAINT pk_finding_evidence PRIMARY KEY (finding_id, position),
    CONSTRAINT fk_finding_evidence_finding_id FOREIGN KEY(finding_id) REFERENCES findings (id),
    CONSTRAINT fk_finding_evidence_evidence_id FOREIGN KEY(evidence_id) REFERENCES evidence (id)
);

CREATE INDEX ix_finding_evidence_evidence_id ON finding_evidence (evidence_id);

CREATE TABLE mentions (
    entity_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    CONSTRAINT pk_mentions PRIMARY KEY (entity_id, evidence_id),
    CONSTRAINT fk_mentions_entity_id FOREIGN KEY(entity_id) REFERENCES entities (id),
    CONSTRAINT fk_mentions_evidence_id FOREIGN KEY(evidence_id) REFERENCES evidence (id)
);

CREATE INDEX ix_mentions_evidence_id ON mentions (evidence_id);

CREATE TABLE role_evidence (
    role_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    CONSTRAINT pk_role_evidence PRIMARY KEY (role_id, evidence_id),
    CONSTRAINT fk_role_evidence_role_id FOREIGN KEY(role_id) REFERENCES roles (id),
    CONSTRAINT fk_role_evidence_evidence_id FOREIGN KEY(evidence_id) REFERENCES evidence (id)
);

CREATE INDEX ix_role_evidence_evidence_id ON role_evidence (evidence_id);

CREATE TABLE claim_cues (
    claim_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    evidence_id TEXT NOT NULL,
    CONSTRAINT pk_claim_cues PRIMARY KEY (claim_id, position),
    CONSTRAINT fk_claim_cues_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id),
    CONSTRAINT fk_claim_cues_evidence_id FOREIGN KEY(evidence_id) REFERENCES evidence (id)
);

CREATE INDEX ix_claim_cues_evidence_id ON claim_cues (evidence_id);

CREATE TABLE fact_claims (
    fact_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_fact_claims PRIMARY KEY (fact_id, claim_id),
    CONSTRAINT fk_fact_claims_fact_id FOREIGN KEY(fact_id) REFERENCES facts (id),
    CONSTRAINT fk_fact_claims_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
);

CREATE INDEX ix_fact_claims_claim_id ON fact_claims (claim_id);
