/** Version of the records' shape. Apart from it, so that making records need not load what checks them. */
export const SCHEMA_VERSION = '1.0.0';
