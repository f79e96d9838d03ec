/** The pages; the filters of the list live in the address, so that a view can be passed on. */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AlertListPage } from './alerts/alert-list-page';
import { AlertPage } from './alerts/alert-page';
import { asOfFrom, filtersFrom } from './alerts/filters';
import { eventNameFrom } from './events/event-name';
import { EventPage } from './events/event-page';
import { FeedListPage } from './feeds/feed-list-page';
import { FeedPage } from './feeds/feed-page';
import { readSearch, writeSearch } from './layout/address';
import { NoSuchPage } from './layout/no-such-page';
import { Page } from './layout/page';
import { quarantineFiltersFrom } from './quarantine/quarantine-filters';
import { QuarantinePage } from './quarantine/quarantine-page';
import { QuarantinedPage } from './quarantine/quarantined-page';
import { SignListPage } from './signs/sign-list-page';
import { SignPage } from './signs/sign-page';

const root = createRootRoute({ component: Page, notFoundComponent: NoSuchPage });

const listRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: filtersFrom,
  component: AlertListPage,
});

const alertRoute = createRoute({
  getParentRoute: () => root,
  path: '/alerts/$id',
  validateSearch: asOfFrom,
  component: AlertPage,
});

const eventRoute = createRoute({
  getParentRoute: () => root,
  path: '/event',
  validateSearch: eventNameFrom,
  component: EventPage,
});

const signListRoute = createRoute({
  getParentRoute: () => root,
  path: '/signs',
  component: SignListPage,
});

const signRoute = createRoute({
  getParentRoute: () => root,
  path: '/signs/$id',
  component: SignPage,
});

const feedListRoute = createRoute({
  getParentRoute: () => root,
  path: '/feeds',
  component: FeedListPage,
});

const feedRoute = createRoute({
  getParentRoute: () => root,
  path: '/feeds/$name',
  component: FeedPage,
});

const quarantineRoute = createRoute({
  getParentRoute: () => root,
  path: '/quarantine',
  validateSearch: quarantineFiltersFrom,
  component: QuarantinePage,
});

const quarantinedRoute = createRoute({
  getParentRoute: () => root,
  path: '/quarantine/$id',
  component: QuarantinedPage,
});

const pages = [
  ...[listRoute, alertRoute, eventRoute],
  ...[signListRoute, signRoute],
  ...[feedListRoute, feedRoute],
  ...[quarantineRoute, quarantinedRoute],
];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  // A list is found again where one left it.
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // Augmented by the router's own rule: it must be an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Register {
    router: typeof router;
  }
}
