-- The tables of a back office, as PostgreSQL and H2 both take them.
CREATE TABLE partner (
  mpn_id VARCHAR(20) PRIMARY KEY,
  display_name VARCHAR(200)
);
CREATE TABLE customer_association (
  mpn_id VARCHAR(20) NOT NULL,
  tenant_id UUID NOT NULL,
  product VARCHAR(60) NOT NULL,
  association VARCHAR(60) NOT NULL,
  since DATE NOT NULL,
  until DATE
);
CREATE TABLE subscription (
  mpn_id VARCHAR(20) NOT NULL,
  subscription_id UUID NOT NULL,
  tenant_id UUID NOT NULL,
  product VARCHAR(60) NOT NULL,
  seats INTEGER NOT NULL,
  began_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE
);
CREATE TABLE individual (
  mpn_id VARCHAR(20) NOT NULL,
  individual_id BIGINT NOT NULL,
  full_name VARCHAR(200),
  joined DATE,
  departed DATE
);
CREATE TABLE exam_pass (
  mpn_id VARCHAR(20) NOT NULL,
  individual_id BIGINT NOT NULL,
  exam VARCHAR(20) NOT NULL,
  passed DATE NOT NULL
);
CREATE INDEX customer_association_of ON customer_association (mpn_id);
CREATE INDEX subscription_of ON subscription (mpn_id);
CREATE INDEX individual_of ON individual (mpn_id);
CREATE INDEX exam_pass_of ON exam_pass (mpn_id);
