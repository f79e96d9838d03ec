export type { FoldInput, FoldResult, StandingSummary, SubjectState, World } from './fold';
export type {
  Evidence,
  EvidenceRole,
  Measure,
  ObjectKind,
  Severity,
  SeverityStep,
  Sighting,
  SubjectKind,
} from './sighting';
