export type { ConnectionEdge, ConnectionPath } from './connection-path';
