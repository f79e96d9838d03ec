/** `npm run deploy-tools`: fetches what the tests of deployment and backup need. */
import { fetchTool, tools, type ToolName } from './deploy-tools';

for (const name of Object.keys(tools) as ToolName[]) {
  fetchTool(name);
  process.stdout.write(`${name} is in ${tools[name].folder}.\n`);
}
