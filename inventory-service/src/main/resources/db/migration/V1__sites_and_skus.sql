-- Where goods lie, and which goods there are.

CREATE TABLE site (
    tenant_id          uuid NOT NULL DEFAULT current_tenant(),
    id                 uuid NOT NULL,
    code               text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    latitude           double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude          double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    zone               text NOT NULL,
    business_day_start time NOT NULL,
    scans              boolean NOT NULL,
    active             boolean NOT NULL,
    version            bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
);
SELECT secure_tenant_table('site', NULL, 'id');

CREATE TABLE sku (
    tenant_id                uuid NOT NULL DEFAULT current_tenant(),
    id                       uuid NOT NULL,
    merchant_id              uuid NOT NULL,
    code                     text NOT NULL CHECK (length(code) BETWEEN 1 AND 64),
    name                     text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    weight_grams             bigint NOT NULL CHECK (weight_grams >= 0),
    volume_cubic_centimeters bigint NOT NULL CHECK (volume_cubic_centimeters >= 0),
    handling_class           text NOT NULL,
    active                   boolean NOT NULL,
    version                  bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, merchant_id, code)
);
SELECT secure_tenant_table('sku', 'merchant_id', NULL);
