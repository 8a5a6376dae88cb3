/** What a workbook would change, and the cells that must be mended first. */
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Load } from '@/api/gen'

export function LoadPreview({ load }: { load: Load }) {
  const { t } = useTranslation('service-items')
  return (
    <>
      <ul>
        <li>
          {t('load.created', { count: load.created.length })} {load.created.join('、')}
        </li>
        <li>
          {t('load.changed', { count: load.changed.length })} {load.changed.join('、')}
        </li>
        <li>{t('load.unchanged', { count: load.unchanged })}</li>
      </ul>
      {load.faults.length > 0 && (
        <Alert
          type="error"
          role="alert"
          style={{ marginBottom: 16 }}
          title={t('load.faults', { count: load.faults.length })}
          description={
            <ul style={{ margin: 0, maxHeight: '16em', overflowY: 'auto' }}>
              {load.faults.map((fault) => (
                <li key={`${fault.sheet}${fault.cell}${fault.column}${fault.message}`}>
                  <strong>
                    {fault.sheet} {fault.cell}
                  </strong>{' '}
                  {fault.column}：{fault.message}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  )
}
