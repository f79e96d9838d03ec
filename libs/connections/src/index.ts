export {
  around,
  type Around,
  type AroundNode,
  type AroundQuery,
  type AroundResult,
} from './around';
export { betweenWhom, pathEdges, type BetweenWhom, type TieChange } from './between-whom';
export type { ConnectionEdge, ConnectionPath } from './connection-path';
export { type ConnectionsIndex, emptyConnections, linksIn, withEvents } from './connections-index';
export {
  chainLengths,
  circles,
  connectedGroups,
  type DirectedEdge,
  knots,
  predecessorsOf,
  successorsOf,
} from './directed-graph';
export { controlPaths, type ControlQuery, type ControlResult } from './control-paths';
export { findPath, type PathQuery, type PathResult } from './find-path';
export {
  eventName,
  type LinkFact,
  linkFacts,
  namedBeside,
  partiesOf,
  saysFrom,
  type TieStatement,
} from './link-facts';
export { type Link, linksFrom, type LinksOf } from './links';
export { directLinksMax } from './neighbours';
export { withinEdges, type WithinQuery, type WithinResult } from './within-edges';
