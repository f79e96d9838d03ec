export { mayBackfill, mayDecide, maySend, type ScopeRefusal, type SentEvent } from './may-send';
export type { Principal, Role } from './principal';
export {
  actions,
  isWithinRegion,
  mayDo,
  reachOf,
  roleTable,
  type Action,
  type Breadth,
  type Reach,
} from './roles';
