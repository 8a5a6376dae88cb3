/** 流动登记、党员证明信: what the keeper of the registers may begin for this member (MEM-09, MEM-14). */
import { useNavigate } from '@tanstack/react-router'
import { Button, Card, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { Can } from '@/ui/Can'
import type { CardProps } from '../memberSections'

export function BooksCard({ member }: CardProps) {
  const { t } = useTranslation('members')
  const navigate = useNavigate()
  const begin = (path: string) => void navigate({ href: `${path}?member=${member.id}` })
  return (
    <Can any={['register:keep']}>
      <Card size="small" title={t('books.title')}>
        <Space wrap>
          <Button onClick={() => begin('/floating-members/new')}>{t('books.outflow')}</Button>
          <Button onClick={() => begin('/member-certificates/new')}>
            {t('books.certificate')}
          </Button>
        </Space>
      </Card>
    </Can>
  )
}
