export type { Principal, Role } from './principal';
