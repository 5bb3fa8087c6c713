// Which parcels carry a park and which drag it, as lines? As on paper: see geo/ledger/ledgerRows.
export { type LedgerRow, ledgerRows } from "../../geo/ledger/ledgerRows";
