/** Takes a delivery back as a whole, after showing what that would do. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Input, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { recall, recallPreviewQuery, type Delivery, type Recall } from '../api/deliveries';
import { Dialog } from '../layout/dialog';
import { Resting } from './resting';

type Props = Readonly<{ delivery: Delivery; close: () => void }>;

export function RecallDialog({ delivery, close }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog<Readonly<{ reason: string }>, Recall>
      danger
      title={t('deliveries.recallTitle', { name: delivery.name })}
      intro={t('deliveries.recallHint')}
      act={t('deliveries.recall')}
      send={({ reason }) => recall(delivery, reason)}
      close={() => {
        close();
      }}
    >
      <Preview delivery={delivery} />
      <Form.Item
        name="reason"
        label={t('credentials.reason')}
        rules={[{ required: true, whitespace: true, message: t('feeds.try.needed') }]}
      >
        <Input.TextArea autoFocus maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </Dialog>
  );
}

function Preview({ delivery }: Pick<Props, 'delivery'>) {
  const { t } = useTranslation();
  const preview = useQuery(recallPreviewQuery(delivery));
  if (preview.error) return <Alert type="error" title={preview.error.message} />;
  if (!preview.data) return <Skeleton active />;
  const { voided, voidedBefore, corrected, alerts } = preview.data;
  return (
    <Alert
      className="notice"
      type="warning"
      showIcon
      title={t('deliveries.preview', { count: voided })}
      description={
        <>
          {voidedBefore + corrected > 0 && (
            <div>{t('deliveries.leftAlone', { voided: voidedBefore, corrected })}</div>
          )}
          <Resting alerts={alerts} />
        </>
      }
    />
  );
}
