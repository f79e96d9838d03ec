/** GET /metrics: what Prometheus scrapes. Labels are bounded and name no party. */
import { Controller, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint } from '../contract/endpoint';
import { Serve } from '../contract/serve';

const metrics = endpoint({
  method: 'get',
  path: '/metrics',
  tag: 'operation',
  summary: { zh: '监控指标', en: 'Metrics for Prometheus' },
  needs: 'nobody',
  answer: { mediaType: 'text/plain', description: 'Prometheus text format.' },
});

@Controller()
export class ShowMetrics {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(metrics)
  async show(@Res() response: Response): Promise<void> {
    const { metrics: registry } = this.options;
    response.setHeader('Content-Type', registry.contentType);
    response.send(await registry.metrics());
  }
}
