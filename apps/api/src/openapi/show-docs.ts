/**
 * GET /api/docs: the contract as a page. Swagger UI is served from the installed package, and its
 * start script is a file, because the content security policy allows no inline script.
 */
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { absolutePath } from 'swagger-ui-dist';
import { join } from 'node:path';
import { z } from 'zod';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';

const html = { mediaType: 'text/html', description: 'The page.' };

const showDocs = endpoint({
  method: 'get',
  path: '/api/docs',
  tag: 'contract',
  summary: { zh: '接口文档页面', en: 'The contract as a page' },
  needs: 'nobody',
  answer: html,
});

const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png', 'start.js'] as const;

const showDocsFile = endpoint({
  method: 'get',
  path: '/api/docs/:file',
  tag: 'contract',
  summary: { zh: '接口文档页面的文件', en: 'Files of that page' },
  needs: 'nobody',
  params: z.object({ file: z.enum(files) }),
  answer: { mediaType: 'text/plain', description: 'The file, in its own type.' },
});

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>Tocsin API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" type="image/png" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="page"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#page', deepLinking: true });\n`;

@Controller()
export class ShowDocs {
  @Serve(showDocs)
  page(@Res() response: Response): void {
    response.type('html').send(page);
  }

  @Serve(showDocsFile)
  file(@AskedFor() { params }: Asked<typeof showDocsFile>, @Res() response: Response): void {
    if (params.file === 'start.js') response.type('js').send(start);
    else response.sendFile(join(absolutePath(), params.file), { maxAge: '1 day' });
  }
}
