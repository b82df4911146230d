-- Who is bound to some sites sees the shipments that start there, and no others.
DROP POLICY app ON shipment;
DROP POLICY owner ON shipment;
DROP POLICY relay ON shipment;
SELECT secure_tenant_table('shipment', merchant_column => 'merchant_id', site_column => 'origin_site_id');
