export { moneyText } from './decimal-text';
export {
  emptyLookups,
  type FileRecord,
  lookupFiles,
  type LookupReader,
  lookupReader,
  type Lookups,
} from './lookups';
export type {
  ChangeKind,
  CsvRecords,
  Encoding,
  FixedWidthRecords,
  JsonRecords,
  Mapping,
  Records,
  Table,
  TimeReading,
} from './mapping';
export { mappingStream, type MappingVersion, mappingVersions } from './mapping-record';
export { mappingSchema } from './mapping-schema';
export {
  type Fault,
  type MappedEvent,
  type Origin,
  type Path,
  reasons,
  type RowError,
  type RowOutcome,
} from './outcome';
export { type Plan, planMapping, type PlanResult, type TablePlan } from './plan';
export { type TableMapper, tableMapper } from './table-mapper';
export type { Expression, Made, ReadingOfTime, ReadTime, Tools } from './tools';
export type { Change, Tree, TreeValue } from './row';
export { pathReader } from './tree';
